export interface AgreeButtonProps {
  readonly id: string;
  readonly text: string;
  readonly busy: boolean;
  readonly onPress: () => void;
  /** Whether this press also tells WeChat that the person agrees to its privacy contract. */
  readonly asksWeChat: boolean;
}
