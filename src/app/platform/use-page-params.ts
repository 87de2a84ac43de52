import { useRouter } from '@tarojs/taro';
import { useMemo } from 'react';
import type { PageName, PageParams } from '../pages';

/**
 * The query parameters with which page `_name` was opened, decoded.
 * WeChat hands them over as they stand in the address; browsers decode them first, and a second decoding changes none
 * of ours (ids, hashes, kinds).
 */
export function usePageParams<N extends PageName>(_name: N): PageParams<N> {
  const { params } = useRouter<Record<string, string>>();
  return useMemo(
    () =>
      Object.fromEntries(
        Object.entries(params).map(([key, value]) => [key, decodeURIComponent(value ?? '')]),
      ) as PageParams<N>,
    [params],
  );
}
