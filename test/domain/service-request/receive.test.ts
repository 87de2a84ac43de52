import { type Receive, receive, replay } from '../../../src/domain/service-request';
import { beijing } from '../calendar/real-years';
import { contextAt } from '../support/context';
import { refusalOf } from '../support/given';
import { chen, li } from '../support/people';
import { nextMonday, saturday, tuesday } from '../support/times';

const filing: Receive = {
  by: li,
  at: tuesday('09:00'),
  id: 'r1',
  communityId: 'taoyuan',
  kind: 'repair',
  urgency: 'routine',
  channel: 'app',
  requesterId: li.personId,
  roomId: '3-1201',
  matter: ' 厨房水槽下面漏水 ',
  place: '厨房',
  photoIds: ['p1'],
  preferredTime: { date: '2026-03-11', part: 'morning' },
  readBack: null,
  aboutWindow: false,
  aboutStaffId: null,
};

const file = (change: Partial<Receive> = {}) => {
  const command = { ...filing, ...change };
  return receive(command, contextAt(command.at));
};

const told = (change: Partial<Receive>): string => {
  const message = file(change)[1];
  return message?.type === 'messageSent' ? message.text : '';
};

describe('a busy hour', () => {
  const toldAfter = (ahead: number, change: Partial<Receive> = {}) => {
    const command = { ...filing, ...change };
    const message = receive(command, { ...contextAt(command.at), ahead })[1];
    return message?.type === 'messageSent' ? message.text : '';
  };

  it('DESK-7: whoever comes when three wait already is told their turn at once, courteously', () => {
    expect(toldAfter(3)).toBe(
      '李女士您好，您的「厨房漏水」我们已经收到。现在咨询的住户比较多，您排在第 4 位，请您稍候，轮到您就马上为您办理，谢谢您的耐心。',
    );
  });

  it('DESK-7: with fewer there is nothing to wait for, and an emergency waits for nobody', () => {
    expect(toldAfter(2)).toContain('前台马上就来看');
    expect(toldAfter(30, { urgency: 'emergency' })).toContain('前台马上就来看');
  });

  it('HOURS-2: outside hours the next opening matters more than the line', () => {
    expect(toldAfter(30, { at: saturday('10:00') })).toContain('服务窗口现在已经休息');
    expect(toldAfter(30, { at: saturday('10:00') })).not.toContain('位，');
  });
});

describe('a request begins', () => {
  it('DESK-2: who, room, what and how it reached us are recorded', () => {
    expect(file()[0]).toEqual({
      type: 'received',
      at: tuesday('09:00'),
      by: 'li',
      id: 'r1',
      communityId: 'taoyuan',
      kind: 'repair',
      urgency: 'routine',
      channel: 'app',
      requesterId: 'li',
      roomId: '3-1201',
      matter: '厨房水槽下面漏水',
      place: '厨房',
      photoIds: ['p1'],
      preferredTime: { date: '2026-03-11', part: 'morning' },
      readBack: null,
      aboutWindow: false,
      aboutStaffId: null,
      firstAnswer: { dueAt: tuesday('09:01'), certain: true },
    });
  });

  it('DESK-2: a request without a matter is refused', () => {
    const refusal = refusalOf(() => file({ matter: ' \n　' }));
    expect(refusal?.code).toBe('textRequired');
    expect(refusal?.details).toEqual({ field: 'matter' });
  });

  it('TEL-3, TEL-4: the desk writes down a caller, with what was read back to them', () => {
    const events = file({ by: chen, channel: 'phone', readBack: '3栋1201李女士，厨房漏水' });
    expect(events).toHaveLength(1);
    expect(replay(events)).toMatchObject({
      channel: 'phone',
      requesterId: 'li',
      registeredBy: 'chen',
      readBack: '3栋1201李女士，厨房漏水',
    });
  });

  it('a request filed in the app was registered by nobody of the desk', () => {
    expect(replay(file())).toMatchObject({ registeredBy: null });
  });

  it.each(['phone', 'counter'] as const)(
    'whoever comes by %s has a person before them: the system says nothing',
    (channel) => expect(file({ by: chen, channel })).toHaveLength(1),
  );
});

describe('the first word', () => {
  it('is the system’s own, and no answer by anybody', () => {
    expect(file()[1]).toMatchObject({
      type: 'messageSent',
      at: tuesday('09:00'),
      by: 'system',
      from: 'system',
      photoIds: [],
    });
    expect(replay(file())).toMatchObject({
      firstAnsweredAt: null,
      waitingSince: tuesday('09:00'),
      greeted: false,
    });
  });

  it('TEN-6: while the window is open, the resident is greeted and asked to wait', () => {
    expect(told({})).toMatch(/您好.*请您稍等/);
  });

  it('HOURS-2: outside hours the resident is told when the window next opens', () => {
    expect(told({ at: saturday('10:00') })).toMatch(/^您好.*后天 08:00/);
  });

  it('HOURS-2: in the noon break the window opens at one', () => {
    expect(told({ at: tuesday('12:30') })).toContain('今天 13:00');
  });

  it('HOURS-2: before a holiday the window opens after it', () => {
    expect(told({ at: beijing('2026-04-03 17:30') })).toContain('4月7日（周二）08:00');
  });

  it('CRISIS-1: an emergency at night is not told to come back in the morning', () => {
    expect(told({ at: tuesday('23:00'), urgency: 'emergency' })).not.toContain('08:00');
    expect(told({ at: tuesday('23:00'), urgency: 'emergency' })).toContain('请您稍等');
  });

  it('what the system says by itself is no answer by staff', () => {
    const state = replay(file());
    expect(state).toMatchObject({ firstAnsweredAt: null, waitingSince: tuesday('09:00'), greeted: false });
  });
});

describe('the clock of the first answer', () => {
  const due = (change: Partial<Receive>) => {
    const first = file(change)[0];
    return first?.type === 'received' ? first.firstAnswer : null;
  };

  it('TEL-1: three rings of twenty seconds while the window is open', () => {
    expect(due({})).toEqual({ dueAt: tuesday('09:01'), certain: true });
  });

  it('HOURS-4: a request is taken at any hour, and its clock begins with the next opening', () => {
    expect(due({ at: saturday('10:00') })).toEqual({ dueAt: nextMonday('08:01'), certain: true });
  });

  it('CRISIS-1: the clock of an emergency runs at night', () => {
    expect(due({ at: tuesday('23:00'), urgency: 'emergency' })).toEqual({
      dueAt: tuesday('23:01'),
      certain: true,
    });
  });

  it('HOURS-2: a promise into a year whose holidays are unknown says so', () => {
    expect(due({ at: beijing('2027-01-04 09:00') })).toMatchObject({ certain: false });
  });
});

describe('a complaint about the window', () => {
  it('RULES-8: is marked for the supervisor', () => {
    expect(file({ kind: 'complaint', aboutWindow: true, aboutStaffId: 'chen' })[0]).toMatchObject({
      aboutWindow: true,
      aboutStaffId: 'chen',
    });
  });

  it('RULES-8: only a complaint can be one', () => {
    expect(file({ kind: 'repair', aboutWindow: true })[0]).toMatchObject({ aboutWindow: false });
    expect(file({ kind: 'complaint', aboutWindow: false })[0]).toMatchObject({ aboutWindow: false });
  });
});
