/** The header that makes a browser keep a file under its own name, whatever letters it has (RFC 6266, RFC 8187). */
export function attachmentName(name: string): string {
  const plain = name.normalize('NFD').replaceAll('đ', 'd').replaceAll('Đ', 'D');
  const ascii = plain.replaceAll(/\p{Mn}/gu, '').replaceAll(/[^\w .()-]/g, '_');
  const encoded = encodeURIComponent(name).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
