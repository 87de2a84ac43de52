import Taro from '@tarojs/taro';
import { useEffect } from 'react';

interface PageHeadingProps {
  readonly title: string;
  readonly onBack?: () => void;
}

/** WeChat's own navigation bar shows the title and the way back. */
export function PageHeading({ title }: PageHeadingProps) {
  useEffect(() => {
    void Taro.setNavigationBarTitle({ title });
  }, [title]);
  return null;
}
