/** WeChat sees to its pages itself. */
export function keepTopShown(): void {}
