interface PhoneNumberButtonProps {
  readonly id: string;
  readonly text: string;
  readonly busy?: boolean;
  readonly onCode: (code: string | null) => void;
}

/** Only WeChat can vouch for a number. */
export function PhoneNumberButton(_: PhoneNumberButtonProps) {
  return null;
}
