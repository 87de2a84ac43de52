import type { UserConfigExport } from '@tarojs/cli';

const port = Number(process.env.PORT ?? 4000);

/** The H5 development server sends what belongs to the API on to the real server (`npm run dev` starts both). */
export default {
  h5: {
    devServer: {
      port: Number(process.env.H5_PORT ?? port + 1),
      open: false,
      proxy: [{ context: ['/api'], target: `http://127.0.0.1:${port}`, ws: true }],
    },
  },
} satisfies UserConfigExport<'webpack5'>;
