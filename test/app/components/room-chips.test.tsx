import { fireEvent, render, screen } from '@testing-library/react';
import { RoomChips } from '../../../src/app/components/room-chips/room-chips';

/** A tower: so many floors of eight rooms. */
const tower = (floors: number) =>
  Array.from({ length: floors * 8 }, (_, index) => {
    const number = `${Math.floor(index / 8) + 1}${String((index % 8) + 1).padStart(2, '0')}`;
    return { id: `room-${number}`, number };
  });
const chips = () => screen.getAllByRole('radio').map(({ textContent }) => textContent);

describe('The rooms of a building', () => {
  it('stand there at once when they are few', () => {
    render(<RoomChips id="room" rooms={tower(5)} value={undefined} onChange={() => {}} />);
    expect(chips()).toHaveLength(40);
  });

  it('of a tower, are asked for by floor', () => {
    const onChange = jest.fn();
    render(<RoomChips id="room" rooms={tower(33)} value={undefined} onChange={onChange} />);
    expect(chips()).toHaveLength(33);
    fireEvent.click(screen.getByRole('radio', { name: '12 层' }));
    expect(chips().slice(33)).toEqual(['1201', '1202', '1203', '1204', '1205', '1206', '1207', '1208']);
    fireEvent.click(screen.getByRole('radio', { name: '1203' }));
    expect(onChange).toHaveBeenCalledWith('room-1203');
  });

  it('open at the floor of the room that is chosen', () => {
    render(<RoomChips id="room" rooms={tower(33)} value="room-905" onChange={() => {}} />);
    expect(chips()).toContain('905');
    expect(chips()).not.toContain('1205');
  });
});
