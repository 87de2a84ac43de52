/** WeChat's pages have no title that anybody sees from elsewhere. */
export function sayInTitle(_words: string | null): void {}
