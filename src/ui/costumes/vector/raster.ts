import paperCore from 'paper/dist/paper-core';

/** `image` is ready to be drawn. */
export function rasterOf(image: HTMLImageElement): paper.Raster {
  const raster = new paperCore.Raster({ insert: false });
  raster.image = image;
  return raster;
}
