import { momentChoices } from '../../../src/app/courtesy/moment-choices';
import { detail } from '../support/requests';

const moments = (change: Parameters<typeof detail>[0]) =>
  momentChoices(detail(change)).map(({ moment }) => moment);

describe('What may be said now', () => {
  it('DESK-4, DESK-7: somebody new is accepted, asked to wait, or promised an answer', () => {
    expect(momentChoices(detail())).toEqual([
      { moment: 'acknowledgement', command: 'accept' },
      { moment: 'pleaseWait', command: 'sendMessage' },
      { moment: 'checking', command: 'sendMessage' },
    ]);
  });

  it('CRISIS-1: an emergency is accepted in the words of an emergency', () => {
    expect(moments({ urgency: 'emergency' })[0]).toBe('emergency');
  });

  it('TEL-4: an accepted matter is read back, and asked about by the command that waits for the answer', () => {
    const choices = momentChoices(
      detail({ status: 'accepted', can: ['askBack', 'sendMessage', 'dispatch'] }),
    );
    expect(choices[0]).toEqual({ moment: 'restate', command: 'sendMessage' });
    expect(choices).toContainEqual({ moment: 'askBack', command: 'askBack' });
  });

  it('DESK-3: assistance is closed with its farewell', () => {
    const can = ['askBack', 'sendMessage', 'closeAssisted'];
    expect(momentChoices(detail({ status: 'accepted', kind: 'assistance', can }))[0]).toEqual({
      moment: 'assisted',
      command: 'closeAssisted',
    });
  });

  it('TEN-7: a suggestion can be thanked for, nothing else can', () => {
    const can = ['askBack', 'sendMessage'];
    expect(moments({ status: 'underway', kind: 'suggestion', can })).toContain('thanks');
    expect(moments({ status: 'underway', kind: 'repair', can })).not.toContain('thanks');
  });

  it('TEN-5, TEL-6: the farewell is that of the channel', () => {
    const can = ['sendMessage'];
    expect(moments({ status: 'underway', channel: 'phone', can })).toContain('farewellPhone');
    expect(moments({ status: 'underway', channel: 'counter', can })).toContain('farewellCounter');
  });

  it('offers nothing that the server would refuse', () => {
    expect(momentChoices(detail({ status: 'closed', can: [] }))).toEqual([]);
    expect(moments({ can: ['sendMessage'] })).not.toContain('acknowledgement');
  });
});
