import path from 'node:path';
import { defineConfig } from '@tarojs/cli';
import dev from './dev';
import prod from './prod';

const source = (folder: string) => path.resolve(__dirname, '..', 'src', folder);

/** Rooms outside `sourceRoot` that the app imports: Taro transpiles only what is named here. */
const SHARED_ROOMS = [source('domain'), source('contract')];

/**
 * Where the mini-program finds the server. WeChat accepts no relative address; the H5 build is served by the server itself,
 * so that there the address is its own origin.
 */
const apiBaseUrl =
  process.env.TARO_ENV === 'h5'
    ? ''
    : (process.env.TARO_APP_API ?? 'http://localhost:4000').replace(/\/+$/, '');

/** How Taro builds `src/app` for WeChat (dist/weapp) and for browsers (dist/h5). */
export default defineConfig<'webpack5'>((merge) =>
  merge(
    {},
    {
      projectName: 'three-windows',
      date: '2026-11-24',
      // Sizes are drawn for a phone of 375 pt, as WeChat's own guidelines and the control kit are.
      designWidth: 375,
      deviceRatio: { 375: 2, 640: 2.34 / 2, 750: 1, 828: 1.81 / 2 },
      sourceRoot: 'src/app',
      outputRoot: `dist/${process.env.TARO_ENV}`,
      framework: 'react',
      compiler: { type: 'webpack5', prebundle: { enable: false } },
      // The persistent cache looks for src/app.config, which is elsewhere here; scripts/build-if-stale spares builds instead.
      cache: { enable: false },
      plugins: [path.resolve(__dirname, 'plugins/aria.ts')],
      defineConstants: { API_BASE_URL: JSON.stringify(apiBaseUrl) },
      mini: {
        compile: { include: SHARED_ROOMS },
        optimizeMainPackage: { enable: true },
        postcss: { pxtransform: { enable: true } },
      },
      h5: {
        compile: { include: SHARED_ROOMS },
        publicPath: '/',
        staticDirectory: 'static',
        // webpack's generic size warning says nothing that the build budget test does not say better.
        webpackChain: (chain) => chain.performance.hints(false),
        router: { mode: 'browser' },
        output: {
          filename: 'js/[name].[contenthash:8].js',
          chunkFilename: 'chunk/[name].[contenthash:8].js',
        },
        miniCssExtractPluginOption: {
          ignoreOrder: true,
          filename: 'css/[name].[contenthash:8].css',
          chunkFilename: 'css/[name].[contenthash:8].css',
        },
        // Sizes stay in px as drawn: rem that follows the width would blow the page up on a desk's wide screen.
        postcss: { pxtransform: { enable: false } },
      },
    },
    process.env.NODE_ENV === 'development' ? dev : prod,
  ),
);
