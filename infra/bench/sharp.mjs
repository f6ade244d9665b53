// Makes the renditions of one photo with sharp, each time it is told to by a line on standard input,
// and answers with a line. The arguments: the file, a folder for the last round's renditions.
import { readFile, writeFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import sharp from 'sharp';

const WIDTHS = [1920, 1280, 640, 320];
const CROPS = [['16x9', 16, 9], ['1x1', 1, 1]];
const [, , file, folder] = process.argv;

sharp.cache(false);

// One decode, at the smallest scale from which every rendition can be cut; each smaller picture is
// made of the one before it, as process-photo does.
async function develop(input) {
  const { width, height } = await sharp(input).metadata();
  const scale = Math.min(1, 1920 / Math.min(width, height));
  const base = await raw(sharp(input).autoOrient().resize(Math.round(width * scale), Math.round(height * scale)));
  const files = new Map();
  await prints(base, '', 0, files);
  for (const [name, across, down] of CROPS) {
    const cut = Math.min(base.info.width, Math.floor((base.info.height * across) / down));
    const high = Math.round((cut * down) / across);
    const part = await raw(from(base).extract({
      left: Math.round((base.info.width - cut) / 2),
      top: Math.round((base.info.height - high) / 2),
      width: cut,
      height: high,
    }));
    await prints(part, name + '-', down / across, files);
  }
  return files;
}

async function prints(base, prefix, proportion, files) {
  let picture = base;
  const widest = Math.min(base.info.width, WIDTHS[0]);
  for (const width of [widest, ...WIDTHS.filter((one) => one < widest)]) {
    if (width !== picture.info.width) {
      const height = Math.round(proportion ? width * proportion : (base.info.height * width) / base.info.width);
      picture = await raw(from(picture).resize(width, height, { fit: 'fill' }));
    }
    files.set(`${prefix}${width}.webp`, await from(picture).webp({ quality: 80 }).toBuffer());
    files.set(`${prefix}${width}.jpg`, await from(picture).jpeg({ quality: 82 }).toBuffer());
  }
}

const from = ({ data, info }) => sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } });
const raw = (pipeline) => pipeline.raw().toBuffer({ resolveWithObject: true });

const input = await readFile(file);
let files;
for await (const word of createInterface({ input: process.stdin })) {
  if (word === 'end') {
    for (const [name, bytes] of files) {
      await writeFile(`${folder}/${name}`, bytes);
    }
  } else {
    files = await develop(input);
  }
  console.log('done');
}
