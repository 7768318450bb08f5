import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as apps from 'kubernetes-models/apps/v1';
import * as policy from 'kubernetes-models/policy/v1';
import * as core from 'kubernetes-models/v1';
import { expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { SCHEMA } from '../../src/config/variables.ts';
import { loadConfig } from '../../src/config.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const FOLDER = 'deploy/kubernetes';

/** What kustomize makes of the example overlay: `kustomize build deploy/kubernetes/overlays/example`. */
const RENDERED = join(ROOT, 'test/fixtures/deploy/kubernetes.yaml');

// biome-ignore lint/suspicious/noExplicitAny: the schemas check the shape
type Manifest = any;

const text = readFileSync(RENDERED, 'utf8');
const manifests: Manifest[] = parseAllDocuments(text).map((document) => document.toJS());
const find = (kind: string, name = 'footnote') =>
  manifests.find(({ kind: of, metadata }) => of === kind && metadata.name.startsWith(name));

const MODELS: Record<string, Record<string, unknown>> = {
  v1: core,
  'apps/v1': apps,
  'policy/v1': policy,
};

/** Validates a manifest against the OpenAPI schemas that kubernetes-models is generated from. @throws Error if it is invalid. */
function validate({ data, ...manifest }: Manifest): void {
  // kustomize breaks long values of secrets into lines, which Kubernetes accepts.
  const lines = Object.entries(data ?? {}).map(([key, value]) => [
    key,
    String(value).replace(/\s/g, ''),
  ]);
  const Model = MODELS[manifest.apiVersion]?.[manifest.kind] as new (
    manifest: Manifest,
  ) => { validate(): void };
  new Model(data ? { ...manifest, data: Object.fromEntries(lines) } : manifest).validate();
}

/** Lists the fields that Kubernetes does not know: the schemas do not forbid them, but the types made from them do. */
function findUnknownFields(all: readonly Manifest[]): string[] {
  mkdirSync(join(ROOT, 'reports'), { recursive: true });
  const folder = mkdtempSync(join(ROOT, 'reports/manifests-'));
  try {
    const lines = all.map(
      ({ apiVersion, kind, ...rest }, i) =>
        `import type { I${kind} as T${i} } from 'kubernetes-models/${apiVersion}';\nexport const m${i}: T${i} = ${JSON.stringify({ apiVersion, kind, ...rest })};`,
    );
    writeFileSync(join(folder, 'manifests.ts'), lines.join('\n'));
    const options = ['--noEmit', '--ignoreConfig', '--skipLibCheck', '--module', 'nodenext'];
    execFileSync('npx', ['tsc', ...options, join(folder, 'manifests.ts')], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    return [];
  } catch (error) {
    const { stdout } = error as { stdout: string };
    return stdout.split('\n').filter((line) => line.includes('error'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('GIVEN the manifests THEN the rendered ones are of these', () => {
  const files = globSync(`${FOLDER}/**/*.*`, { cwd: ROOT }).sort();
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${file}\n${readFileSync(join(ROOT, file), 'utf8')}\n`);
  const digest = hash.digest('hex').slice(0, 16);
  const hint = `run kustomize build ${FOLDER}/overlays/example and write its output to ${RENDERED}, below "# of ${digest}"`;
  expect(text.split('\n', 1)[0], hint).toBe(`# of ${digest}`);
});

test('GIVEN each rendered manifest THEN it follows the OpenAPI schema of Kubernetes, and has no field that it does not know', () => {
  expect(manifests.map(({ kind }) => kind).sort()).toEqual([
    'ConfigMap',
    'ConfigMap',
    'PodDisruptionBudget',
    'Secret',
    'Service',
    'StatefulSet',
  ]);
  for (const manifest of manifests) validate(manifest);
  expect(findUnknownFields(manifests)).toEqual([]);
});

test('GIVEN a mistake THEN it is noticed', () => {
  const broken = structuredClone(find('StatefulSet'));
  broken.spec.template.spec.containers[0].ports[0].containerPort = '9464';
  expect(() => validate(broken)).toThrow('containerPort must be integer');
  broken.spec.template.spec.containers[0].ports[0].containerPort = 9464;
  broken.spec.template.spec.terminationGraceSeconds = 15;
  expect(findUnknownFields([broken]).join()).toContain('terminationGraceSeconds');
});

test('GIVEN the environment of each pod THEN the shards are shared out, each to one', () => {
  const { spec } = find('StatefulSet');
  const { data } = find('ConfigMap', 'footnote');
  const secret = find('Secret');
  const [container] = spec.template.spec.containers;
  expect(spec.template.spec.containers).toHaveLength(1);
  const decode = (value: unknown) => Buffer.from(String(value), 'base64').toString();
  const given = Object.fromEntries(
    Object.entries(secret.data).map(([name, value]) => [name, decode(value)]),
  );
  expect(Number(data.PROCESSES)).toBe(spec.replicas);
  const ids = Array.from({ length: spec.replicas }, (_, index) => {
    const env: Record<string, string> = { ...given };
    for (const { name, value, valueFrom } of container.env) {
      const fixed = valueFrom?.configMapKeyRef
        ? data[valueFrom.configMapKeyRef.key]
        : String(index);
      // As Kubernetes replaces variables that stand before.
      env[name] = value?.replace(/\$\((\w+)\)/g, (_: string, of: string) => env[of]) ?? fixed;
    }
    const config = loadConfig(env);
    expect(config.database).toContain('sslmode=verify-full');
    return config.shards.ids ?? [];
  });
  expect(ids.flat()).toEqual(Array.from({ length: Number(data.SHARD_COUNT) }, (_, id) => id));
});

test('GIVEN the variables THEN each is one that Footnote reads, or helps to make one', () => {
  const [container] = find('StatefulSet').spec.template.spec.containers;
  const names = container.env.map(({ name }: { name: string }) => name);
  expect(names.filter((name: string) => !(name in SCHEMA.shape)).sort()).toEqual([
    'POD_INDEX',
    'PROCESSES',
  ]);
});

test('GIVEN the pods THEN they are unprivileged, have time to stop, and are probed where the status server answers', () => {
  const { template, serviceName } = find('StatefulSet').spec;
  const pod = template.spec;
  const [container] = pod.containers;
  expect(serviceName).toBe(find('Service').metadata.name);
  expect(pod.terminationGracePeriodSeconds).toBeGreaterThan(4);
  expect(pod.securityContext.runAsNonRoot).toBe(true);
  for (const each of [...pod.containers, ...pod.initContainers])
    expect(each.securityContext).toMatchObject({
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ['ALL'] },
    });
  const server = readFileSync(join(ROOT, 'src/main/status-server.ts'), 'utf8');
  for (const [probe, path] of [
    ['livenessProbe', '/healthz'],
    ['startupProbe', '/healthz'],
    ['readinessProbe', '/readyz'],
  ] as const) {
    expect(container[probe].httpGet).toEqual({ path, port: 'metrics' });
    expect(server).toContain(`'${path}': `);
  }
  const mounts = container.volumeMounts.map(({ mountPath }: { mountPath: string }) => mountPath);
  expect(mounts).toEqual(expect.arrayContaining(['/data', '/tmp', '/git']));
  expect(container.env).toContainEqual({ name: 'KNOWLEDGE_DIR', value: '/git/current/knowledge' });
  expect(find('PodDisruptionBudget').spec.selector.matchLabels).toEqual(template.metadata.labels);
});
