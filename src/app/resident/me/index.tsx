import { Text, View } from '@tarojs/components';
import { Avatar } from '../../components/avatar/avatar';
import { Card } from '../../components/card/card';
import { Page } from '../../components/page/page';
import { Row } from '../../components/row/row';
import { PAGES } from '../../pages';
import { useSession } from '../../state/session';
import { ROLE_NAMES } from '../../words/common';
import { RESIDENT } from '../../words/resident';
import { Hotline } from '../parts/hotline';
import { SignInFirst } from '../parts/sign-in-first';
import { WorkspaceRow } from '../parts/workspace-row';
import { MyRooms } from './my-rooms';
import { SignOut } from './sign-out';
import { useFreshMe } from './use-fresh-me';

/** Who I am here, where I live, and the way out (退出登录). */
export default function MePage() {
  const { me } = useSession();
  useFreshMe();
  if (!me) return <SignInFirst title={PAGES.me.title} />;
  const resident = me.role === 'resident';
  return (
    <Page title={PAGES.me.title} canGoBack={false} aboveTabs>
      <View className="stack">
        <Card kind="list">
          <Row
            title={me.name}
            note={resident ? me.community.name : RESIDENT.me.at(ROLE_NAMES[me.role], me.departmentName)}
            start={<Avatar name={me.name} />}
            end={me.phone}
          />
        </Card>
        <WorkspaceRow role={me.role} />
        {resident && <MyRooms rooms={me.rooms} />}
        {me.household.length > 0 && (
          <View className="stack">
            <Text className="type-heading">{RESIDENT.me.household}</Text>
            <Card kind="list">
              {me.household.map(({ name, roomLabel, relation }) => (
                <Row
                  key={`${name}-${roomLabel}`}
                  title={name}
                  note={roomLabel}
                  end={RESIDENT.me.relations[relation as keyof typeof RESIDENT.me.relations]}
                />
              ))}
            </Card>
          </View>
        )}
        <Hotline number={me.community.hotline} />
        <SignOut />
      </View>
    </Page>
  );
}
