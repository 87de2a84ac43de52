/** WeChat draws its own tabs. */
export function tameTabLinks(): void {}
