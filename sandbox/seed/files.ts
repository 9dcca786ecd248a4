import { crc32, deflateSync } from 'node:zlib';
import { create } from '../erp/write/create.ts';
import type { Values } from '../store/rows.ts';
import type { Seeding } from './seeding.ts';

const word = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};

const chunk = (name: string, data: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  return Buffer.concat([word(data.length), named, word(crc32(named))]);
};

const [width, height] = [160, 120] as const;

/** Plaster with a damp patch that gets darker towards its middle. */
const pixel = (x: number, y: number): readonly number[] => {
  const near = Math.max(0, 1 - Math.hypot((x - 90) / 60, (y - 55) / 40));
  const shade = Math.round(226 - 105 * near);
  return [shade, Math.round(shade - 12 * near), Math.round(shade - 34 * near)];
};

const row = (y: number): readonly number[] => [0, ...Array.from({ length: width }, (_, x) => pixel(x, y)).flat()];

/** A small PNG: a stain on a ceiling. */
const stain = (): Buffer => {
  const header = Buffer.concat([word(width), word(height), Buffer.from([8, 2, 0, 0, 0])]);
  const pixels = Buffer.from(Array.from({ length: height }, (_, y) => row(y)).flat());
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};

/** Latin-1 letters only, with the marks of PDF strings escaped. */
const pdfText = (line: string): string => `(${line.replace(/[()\\]/g, '\\$&')}) Tj T*`;

/** A one-page PDF with these lines. */
const pdf = (lines: readonly string[]): Buffer => {
  const stream = `BT /F1 11 Tf 60 780 Td 16 TL ${lines.map(pdfText).join(' ')} ET`;
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${stream.length}>>stream\n${stream}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
  ];
  const parts = ['%PDF-1.4\n', ...objects.map((object, at) => `${at + 1} 0 obj${object}endobj\n`)];
  const starts = parts.map((_, at) => parts.slice(0, at).join('').length);
  const table = starts.slice(1).map((start) => `${String(start).padStart(10, '0')} 00000 n \n`);
  const body = parts.join('');
  const references = `xref\n0 6\n0000000000 65535 f \n${table.join('')}`;
  const end = `trailer<</Size 6/Root 1 0 R>>\nstartxref\n${body.length}\n%%EOF\n`;
  return Buffer.from(body + references + end, 'latin1');
};

export interface File {
  readonly fileName: string;
  readonly contentType: string;
  readonly bytes: Buffer;
}

export const photo = (fileName: string): File => ({ fileName, contentType: 'image/png', bytes: stain() });

export const letter = (fileName: string, lines: readonly string[]): File => ({
  fileName,
  contentType: 'application/pdf',
  bytes: pdf(lines),
});

export const textFile = (fileName: string, text: string): File => ({
  fileName,
  contentType: 'text/plain; charset=utf-8',
  bytes: Buffer.from(text, 'utf8'),
});

/** Puts a file into the ERP, as a document of whatever `owner` names. */
export const keep = ({ database, work }: Seeding, file: File, owner: Values): void => {
  const { fileName, contentType, bytes } = file;
  const { id } = create(work, 'documents', { fileName, contentType, size: bytes.length, state: 'Final', ...owner });
  database.run('insert into contents (id, bytes) values (?, ?)', [id, bytes]);
};
