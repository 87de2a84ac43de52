import {
  bodyOf,
  missingIn,
  NOTHING_WRITTEN,
  type Registration,
  readBackOf,
} from '../../../../src/app/desk/register/registration';

const CALL: Registration = {
  ...NOTHING_WRITTEN,
  name: ' 李娟 ',
  phone: '138 0000-1201',
  roomId: 'room-1',
  roomLabel: '3 栋 1201',
  matter: '厨房水槽下面漏水。',
};

describe('Writing down a call', () => {
  it('TEL-3: asks for name, room, telephone and matter, each by its question', () => {
    expect(Object.keys(missingIn(NOTHING_WRITTEN)).sort()).toEqual(['matter', 'name', 'phone', 'roomId']);
    expect(missingIn(CALL)).toEqual({});
  });

  it.each(['name', 'phone', 'roomId', 'matter'] as const)('TEL-3: is not complete without %s', (field) => {
    expect(Object.keys(missingIn({ ...CALL, [field]: '  '.slice(field === 'roomId' ? 2 : 0) }))).toEqual([
      field,
    ]);
  });

  it.each(['1380000120', '23800001201', '138000012011', '0755-12345678'])(
    'takes no %s for a mobile number',
    (phone) => {
      expect(missingIn({ ...CALL, phone })).toHaveProperty('phone');
    },
  );

  it('TEL-4: makes the summary to read back, which follows what is written', () => {
    expect(readBackOf(CALL)).toBe('跟您核对一下：3 栋 1201 李娟，报修，厨房水槽下面漏水。请问我记得对吗？');
    expect(readBackOf({ ...CALL, matter: '灯不亮' })).toContain('灯不亮');
    expect(readBackOf(NOTHING_WRITTEN)).toBe('');
  });

  it('TEL-4: keeps the summary that was changed while reading it back, and misses one that was emptied', () => {
    expect(bodyOf({ ...CALL, readBack: '今天下午在家' }).readBack).toBe('今天下午在家');
    expect(missingIn({ ...CALL, readBack: ' ' })).toHaveProperty('readBack');
  });

  it('sends what was said, without the spaces of typing', () => {
    expect(bodyOf(CALL)).toMatchObject({
      channel: 'phone',
      name: '李娟',
      phone: '13800001201',
      roomId: 'room-1',
      matter: '厨房水槽下面漏水。',
    });
  });
});
