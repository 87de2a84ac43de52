/** See privacy-authorization.weapp.ts: a browser has no contract of its own, and what the page asks is all there is. */
export async function needsPrivacyAuthorization(): Promise<boolean> {
  return false;
}
