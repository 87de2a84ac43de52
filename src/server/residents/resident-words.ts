/** What a newcomer is called who gave no name: enough for the desk to tell two of them apart, and no more. */
export function namelessResident(phone: string): string {
  return `住户${phone.slice(-4)}`;
}

/** How a household member stands to the home, as people say it. */
export const RELATION_WORDS: Readonly<Record<string, string>> = {
  owner: '业主',
  family: '家人',
  tenant: '租户',
};
