import { Button, Text } from '@tarojs/components';
import '../button/button.scss';
import './phone-number-button.scss';

interface PhoneNumberButtonProps {
  readonly id: string;
  readonly text: string;
  readonly busy?: boolean;
  /** A code by which the server learns the number; null when the person would rather not, or WeChat has none to give. */
  readonly onCode: (code: string | null) => void;
}

/** WeChat's own button, by which alone it gives the telephone number, and only after it has asked. */
export function PhoneNumberButton({ id, text, busy = false, onCode }: PhoneNumberButtonProps) {
  return (
    <Button
      id={id}
      className="ui-button ui-button--primary ui-button--normal ui-phone-number"
      openType="getPhoneNumber"
      disabled={busy}
      onGetPhoneNumber={({ detail }) => onCode((detail as { code?: string }).code || null)}
    >
      <Text>{text}</Text>
    </Button>
  );
}
