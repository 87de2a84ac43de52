/** Whether there still is a number: whoever has deleted their account has none. */
export function hasPhone(phone: string): boolean {
  return /^\d+$/.test(phone);
}

/** A telephone number as everybody but its owner's own phone book sees it: 138****1201. */
export function maskPhone(phone: string): string {
  return phone.length < 8 ? '****' : `${phone.slice(0, 3)}****${phone.slice(-4)}`;
}
