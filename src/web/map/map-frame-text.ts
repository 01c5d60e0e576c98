import { dictionary } from '#web/i18n/dictionary.ts'

export const mapFrameText = dictionary({
  zh: {
    keys: '方向键移动，加减号缩放，0 显示全图',
    zoomIn: '放大',
    zoomOut: '缩小',
    home: '全图',
    north: '北',
    northIsUp: '上方为北',
    scale: (length: string) => `比例尺 ${length}`,
    kilometres: (length: string) => `${length} 公里`,
    metres: (length: string) => `${length} 米`,
    pointer: '指针处',
    centre: '图中心',
  },
  en: {
    keys: 'Arrow keys move, plus and minus scale, 0 shows everything',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    home: 'Whole map',
    north: 'N',
    northIsUp: 'North is up',
    scale: (length: string) => `Scale ${length}`,
    kilometres: (length: string) => `${length} km`,
    metres: (length: string) => `${length} m`,
    pointer: 'Pointer',
    centre: 'Centre',
  },
})
