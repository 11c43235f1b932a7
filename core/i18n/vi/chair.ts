export const chair = {};
