import { useRef } from 'react';

/**
 * The same object as long as it says the same: WeChat's own components are sent an object again whenever it is another
 * one, however alike.
 */
export function useSame<T>(value: T): T {
  const same = useRef(value);
  if (JSON.stringify(same.current) !== JSON.stringify(value)) same.current = value;
  return same.current;
}
