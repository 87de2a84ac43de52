import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Page } from '../../components/page/page';
import { GATE } from '../../words/gate';
import '../parts/gate.scss';
import './verify-page.scss';

interface VerifyPageProps {
  /** At most one big button, and a plain one. */
  readonly bar: ReactNode;
  readonly children: ReactNode;
}

/** The frame of a verification: everything large, the way on at the thumb. */
export function VerifyPage({ bar, children }: VerifyPageProps) {
  return (
    <Page title={GATE.verify.title} bar={<View className="gate verify-bar">{bar}</View>}>
      <View className="gate stack">{children}</View>
    </Page>
  );
}
