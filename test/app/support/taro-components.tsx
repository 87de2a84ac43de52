// Browser elements in place of Taro's, with a mini-program's events: `onClick` for a tap, `event.detail.value` for input.
import { createElement, forwardRef, type ReactNode } from 'react';

interface Props {
  readonly [name: string]: unknown;
  readonly children?: ReactNode;
}

const PASSED_ON = /^(aria-|data-|role$|id$|className$|style$|tabindex$|onClick$)/;

const element = (tag: string, special: (props: Props) => Props = () => ({})) =>
  forwardRef<HTMLElement, Props>(function Element({ children, ...props }, ref) {
    const { tabindex, ...passed } = Object.fromEntries(
      Object.entries(props).filter(([name]) => PASSED_ON.test(name)),
    );
    return createElement(
      tag,
      { ref, ...passed, tabIndex: tabindex, ...special(props) },
      children as ReactNode,
    );
  });

type Handler = ((event: { detail: { value: string; cursor: number } }) => void) | undefined;
type ChangeEvent = { target: { value: string } };

const field = (props: Props): Props => {
  const detail = (event: ChangeEvent) => ({
    detail: { value: event.target.value, cursor: event.target.value.length },
  });
  return {
    value: props.value,
    placeholder: props.placeholder,
    maxLength: props.maxlength,
    disabled: props.disabled,
    onChange: (event: ChangeEvent) => (props.onInput as Handler)?.(detail(event)),
    onBlur: (event: ChangeEvent) => (props.onBlur as Handler)?.(detail(event)),
  };
};

export const View = element('div');
export const Text = element('span');
export const Image = element('img', ({ src }) => ({ src: src || undefined, alt: '' }));
export const Button = element('button', ({ disabled, openType, onAgreePrivacyAuthorization }) => ({
  disabled,
  type: 'button',
  'data-open-type': openType,
  // WeChat asks, the person agrees, and the page hears of it.
  ...(openType === 'agreePrivacyAuthorization' ? { onClick: onAgreePrivacyAuthorization } : {}),
}));
export const Input = element('input', field);
export const Textarea = element('textarea', field);
