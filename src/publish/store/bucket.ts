import {
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
  type S3ServiceException,
} from '@aws-sdk/client-s3';
import type { Blobs } from './blobs.js';
import { StoreFault } from './fault.js';

/** How often a request is sent before it counts as failed, with longer and longer waits between: some 20 seconds altogether. */
const attempts = 10;

/**
 * Pieces as objects of an S3 bucket, or of a server that speaks the same protocol: `s3://bucket/prefix`. Address of the server, region
 * and credentials are those of the environment (AWS_ENDPOINT_URL_S3, AWS_REGION, AWS_ACCESS_KEY_ID ... or the role of the machine). Throws
 * `StoreFault`, with the server's name for the reason and nothing else of what it said.
 */
export function bucketBlobs(address: string): Blobs {
  const [bucket = '', ...parts] = address.slice('s3://'.length).split('/');
  const prefix = parts.filter((part) => part !== '').join('/');
  if (bucket === '') throw new StoreFault('a bucket is named like this: s3://bucket/prefix', 'usage');
  const { AWS_ENDPOINT_URL_S3, AWS_ENDPOINT_URL, AWS_REGION, AWS_DEFAULT_REGION } = process.env;
  const client = new S3Client({
    maxAttempts: attempts,
    region: AWS_REGION ?? AWS_DEFAULT_REGION ?? 'us-east-1',
    // A server of one's own seldom has a name for each bucket.
    forcePathStyle: (AWS_ENDPOINT_URL_S3 ?? AWS_ENDPOINT_URL) !== undefined,
    // Each piece has acta's checksum before it; not every server knows those of the protocol.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
  const root = prefix === '' ? '' : `${prefix}/`;
  const object = (name: string) => ({ Bucket: bucket, Key: `${root}${name}` });

  return {
    get: (name) =>
      asked(async () => {
        const { Body } = await client.send(new GetObjectCommand(object(name)));
        return Body?.transformToByteArray();
      }, ['NoSuchKey']),
    put: (name, bytes) =>
      asked(async () => void (await client.send(new PutObjectCommand({ ...object(name), Body: bytes })))),
    claim: (name, bytes) =>
      asked(
        async () => void (await client.send(new PutObjectCommand({ ...object(name), Body: bytes, IfNoneMatch: '*' }))),
        ['PreconditionFailed', 'ConditionalRequestConflict'],
      ),
    roots: () =>
      asked(async () => {
        const list = new ListObjectsV2Command({ Bucket: bucket, Prefix: root, Delimiter: '/', MaxKeys: 100 });
        const { Contents = [], CommonPrefixes = [] } = await client.send(list);
        const names = [...Contents.map(({ Key }) => Key), ...CommonPrefixes.map(({ Prefix }) => Prefix)];
        return names.flatMap((name) => name?.slice(root.length).replace(/\/$/, '') || []);
      }).then((names) => names ?? []),
    address: (name) => `s3://${bucket}/${root}${name}`,
  };
}

/** What the server gives; nothing where it refuses for one of the reasons that are expected. */
async function asked<Result>(
  ask: () => Promise<Result>,
  expected: readonly string[] = [],
): Promise<Result | undefined> {
  try {
    return await ask();
  } catch (error) {
    const { name, $metadata } = error as S3ServiceException;
    if (expected.includes(name)) return undefined;
    const { code } = error as NodeJS.ErrnoException;
    const status = $metadata?.httpStatusCode;
    throw new StoreFault([code ?? name, ...(status === undefined ? [] : [`status ${status}`])].join(', '));
  }
}
