import { Text, View } from '@tarojs/components';
import { type ReactNode, useState } from 'react';
import type { Role } from '../../domain/access/actor';
import { Button } from '../components/button/button';
import { Empty } from '../components/empty/empty';
import { Page } from '../components/page/page';
import type { ProblemProps } from '../components/problem/problem';
import { Sheet } from '../components/sheet/sheet';
import { Skeleton } from '../components/skeleton/skeleton';
import type { TabItem } from '../components/tab-bar/tab-bar';
import { startAt } from '../platform/navigate';
import { workplacesOf } from '../state/first-page';
import { type Me, signOut, useSignedIn } from '../state/session';
import { COMMON, ROLE_NAMES } from '../words/common';
import { STAFF } from '../words/staff';
import { TabbedPage } from './tabbed-page';
import { usePhotosWaiting } from './use-photos-waiting';

interface StaffOnlyProps {
  readonly title: string;
  readonly roles: readonly Role[];
  readonly children: (me: Me) => ReactNode;
}

/** Lets in those whose page it is; whoever else opens its address is told whose it is, and can sign in anew. */
export function StaffOnly({ title, roles, children }: StaffOnlyProps) {
  const me = useSignedIn();
  if (me === null) {
    return (
      <Page title={title} canGoBack={false}>
        <Skeleton />
      </Page>
    );
  }
  if (!roles.includes(me.role)) {
    return (
      <Page title={title}>
        <Empty
          icon="shield"
          title={STAFF.notYours}
          help={STAFF.notYoursHelp}
          action={<Button text={STAFF.signOut} kind="outline" onPress={() => void signOut()} />}
        />
      </Page>
    );
  }
  return children(me);
}

interface StaffTabsProps<V extends string> {
  readonly me: Me;
  readonly title: string;
  readonly tabs: readonly TabItem<V>[];
  readonly tab: V;
  readonly onTab: (tab: V) => void;
  /** Says at the last tab how many photos wait for a supervisor; the page that shows them does not. */
  readonly tellsOfPhotos?: boolean;
  readonly bar?: ReactNode;
  readonly problem?: ProblemProps['problem'];
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A staff role's page with its tabs; the last of them is the person, and the way out. */
export function StaffTabs<V extends string>({
  me,
  tabs,
  onTab,
  tellsOfPhotos = true,
  ...page
}: StaffTabsProps<V>) {
  const [asked, setAsked] = useState(false);
  const photos = usePhotosWaiting(me.role);
  const withMe: readonly TabItem<V | 'me'>[] = [
    ...tabs,
    { value: 'me', text: STAFF.me, icon: 'me', count: tellsOfPhotos ? photos : 0 },
  ];
  return (
    <>
      <TabbedPage<V | 'me'>
        {...page}
        tabs={withMe}
        onTab={(tab) => (tab === 'me' ? setAsked(true) : onTab(tab))}
      />
      <Sheet
        open={asked}
        title={me.name}
        onClose={() => setAsked(false)}
        actions={
          <>
            <Button text={COMMON.cancel} kind="tonal" onPress={() => setAsked(false)} />
            <Button id="sign-out" text={STAFF.signOut} kind="danger" onPress={() => void signOut()} />
          </>
        }
      >
        <View className="stack">
          <Text>
            {[me.community.name, me.departmentName, ROLE_NAMES[me.role]].filter(Boolean).join(' · ')}
          </Text>
          {workplacesOf(me.role).length > 1 &&
            workplacesOf(me.role).map((page) => (
              <Button
                key={page}
                id={`workplace-${page}`}
                kind="outline"
                text={STAFF.waitingThere(STAFF.workplaces[page], page === 'leadPhotos' ? photos : 0)}
                onPress={() => void startAt(page)}
              />
            ))}
          <Text className="type-small">{STAFF.signOutHelp}</Text>
        </View>
      </Sheet>
    </>
  );
}
