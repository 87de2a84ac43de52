import { fireEvent, render, screen } from '@testing-library/react';
import { PhotoGrid } from '../../../src/app/components/photo-grid/photo-grid';

const photo = (id: string) => ({ id, src: `https://example.test/${id}` });

describe('A grid of photos', () => {
  it('offers to add one until there are enough', () => {
    const { rerender } = render(<PhotoGrid photos={[photo('a')]} most={2} onAdd={() => {}} />);
    expect(screen.getByRole('button', { name: '添加照片' })).toBeTruthy();
    rerender(<PhotoGrid photos={[photo('a'), photo('b')]} most={2} onAdd={() => {}} />);
    expect(screen.queryByRole('button', { name: '添加照片' })).toBeNull();
  });

  it('reports which photo to remove, without opening it', () => {
    const onRemove = jest.fn();
    const onView = jest.fn();
    render(<PhotoGrid photos={[photo('a'), photo('b')]} onRemove={onRemove} onView={onView} />);
    fireEvent.click(screen.getByRole('button', { name: '删除第 2 张照片' }));
    expect(onRemove.mock.calls).toEqual([['b']]);
    expect(onView).not.toHaveBeenCalled();
  });
});
