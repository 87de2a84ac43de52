import { act, renderHook } from '@testing-library/react';
import { useDraft } from '../../../src/app/state/use-draft';

const NOTHING = { text: '', place: '' };
const KEY = 'draft:form';
/** A form in a tab of its own: jsdom's one window tells the others nothing by itself. */
const openForm = () => renderHook(() => useDraft('form', NOTHING)).result;
type Form = ReturnType<typeof openForm>;
const shown = (form: Form) => form.current[0];
const write = (form: Form, part: Partial<typeof NOTHING>) =>
  act(() => form.current[1]((before) => ({ ...before, ...part })));
const send = (form: Form) => act(() => form.current[2]());
const tellTabs = () =>
  act(() => void window.dispatchEvent(Object.assign(new Event('storage'), { key: KEY })));
const kept = () => JSON.parse(localStorage.getItem(KEY) ?? 'null');

describe('A draft', () => {
  it('given words, when the app is opened again, then they are there, until they were sent', () => {
    const form = openForm();
    write(form, { text: '水管漏了' });
    const again = openForm();
    expect(shown(again)).toEqual({ text: '水管漏了', place: '' });
    send(again);
    expect([shown(again), kept()]).toEqual([NOTHING, null]);
  });

  it('given a form in two tabs, when one writes, then the other shows it while nobody writes there', () => {
    const [one, other] = [openForm(), openForm()];
    write(one, { text: '水管漏了' });
    tellTabs();
    expect(shown(other).text).toBe('水管漏了');
    send(one);
    tellTabs();
    expect(shown(other)).toEqual(NOTHING);
  });

  it('given words of its own in each of two tabs, when the later one sends, then the words of the other are kept', () => {
    const [one, other] = [openForm(), openForm()];
    write(one, { text: '水管漏了' });
    write(other, { text: '灯不亮' });
    tellTabs();
    expect([shown(one).text, shown(other).text, kept().text]).toEqual(['水管漏了', '灯不亮', '灯不亮']);
    send(other);
    tellTabs();
    expect([shown(one).text, kept().text]).toEqual(['水管漏了', '水管漏了']);
  });

  it('given words of its own in each of two tabs, when the earlier one sends, then those of the later stay kept', () => {
    const [one, other] = [openForm(), openForm()];
    write(one, { text: '水管漏了' });
    write(other, { text: '灯不亮' });
    tellTabs();
    send(one);
    expect([shown(one), kept()]).toEqual([NOTHING, { text: '灯不亮', place: '' }]);
  });
});
