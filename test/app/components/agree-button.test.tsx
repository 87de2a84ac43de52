import { fireEvent, render, screen } from '@testing-library/react';
import { AgreeButton } from '../../../src/app/components/agree-button/agree-button.weapp';
import { needsPrivacyAuthorization } from '../../../src/app/platform/privacy-authorization.weapp';
import Taro from '../support/taro';

const props = { id: 'go', text: '获取验证码', busy: false, onPress: jest.fn() };
const answer = (result: object) =>
  Taro.getPrivacySetting.mockImplementationOnce((options: { success(result: object): void }) =>
    options.success(result),
  );

describe('The press that agrees, in WeChat', () => {
  beforeEach(() => props.onPress.mockClear());

  it('is on a button of WeChat’s own kind while WeChat has not been told', () => {
    render(<AgreeButton {...props} asksWeChat />);
    const button = screen.getByText(props.text);
    expect(button.getAttribute('data-open-type')).toBe('agreePrivacyAuthorization');
    fireEvent.click(button);
    expect(props.onPress).toHaveBeenCalledTimes(1);
  });

  it('is on one of ours once it knows, and while the press is under way', () => {
    const { rerender } = render(<AgreeButton {...props} asksWeChat={false} />);
    expect(document.querySelector('[data-open-type]')).toBeNull();
    rerender(<AgreeButton {...props} asksWeChat busy />);
    expect(document.querySelector('[data-open-type]')).toBeNull();
    fireEvent.click(screen.getByText(props.text));
    expect(props.onPress).not.toHaveBeenCalled();
  });

  it('is asked of WeChat, and not needed where an old WeChat knows of no such contract', async () => {
    answer({ needAuthorization: true });
    expect(await needsPrivacyAuthorization()).toBe(true);
    answer({ needAuthorization: false });
    expect(await needsPrivacyAuthorization()).toBe(false);
    Taro.getPrivacySetting.mockImplementationOnce(() => {
      throw new TypeError('wx.getPrivacySetting is not a function');
    });
    expect(await needsPrivacyAuthorization()).toBe(false);
  });
});
