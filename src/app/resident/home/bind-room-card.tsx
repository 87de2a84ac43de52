import { Button } from '../../components/button/button';
import { NextStep } from '../../components/next-step/next-step';
import { go } from '../../platform/navigate';
import { RESIDENT } from '../../words/resident';

/** Invites who has no room yet to say where they live. */
export function BindRoomCard() {
  const { label, title, help, action } = RESIDENT.home.bind;
  return (
    <NextStep
      label={label}
      what={title}
      who={help}
      actions={<Button id="home-bind-room" kind="light" text={action} onPress={() => void go('bindRoom')} />}
    />
  );
}
