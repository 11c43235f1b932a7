/** The room's authority cannot be used; `message` names the files and what the technician can do. */
export class AuthorityError extends Error {
  override readonly name = 'AuthorityError';
}
