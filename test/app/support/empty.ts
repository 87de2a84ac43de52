/** Stands for styles and pictures, which jsdom has no use for. */
export default '';
