import { render, screen } from '@testing-library/react';
import { Button } from '../../../src/app/components/button/button';
import { Page } from '../../../src/app/components/page/page';
import { incompleteIn } from '../../../src/app/components/problem/problem';

const LOST = { code: 'offline', title: '网络连接不上', detail: '您写的内容已经保存，网络恢复后请再试一次。' };

function renderPage(problem: typeof LOST | null) {
  render(
    <Page title="提交事项" problem={problem} bar={<Button text="提交" onPress={() => {}} />}>
      <p>很长的一页</p>
    </Page>,
  );
}

describe('A page with a button at the thumb', () => {
  it('says beside the button what was refused, and not at the end of a long page', () => {
    renderPage(LOST);
    const bar = screen.getByRole('button', { name: '提交' }).closest('.ui-page__bar');
    const said = screen.getByRole('status');
    expect(bar?.contains(said)).toBe(true);
    expect(said.textContent).toContain(LOST.title);
    expect(bar?.textContent?.endsWith('提交')).toBe(true);
  });

  it('says nothing there while nothing was refused', () => {
    renderPage(null);
    expect(screen.queryByRole('status')).toBeNull();
  });

  it('tells whoever pressed too early to look above, once something is missing', () => {
    expect(incompleteIn({ name: '请填写访客姓名' })?.title).toBe('还差一点，请看上面标红的地方');
    expect(incompleteIn({})).toBeNull();
  });
});
