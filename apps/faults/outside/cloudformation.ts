import type { Deployment } from '#publishing/deployment.ts';

/** What a stack asks of its programme, and what it hears; the files of a deployment are its assets. */
export const createCloudFormation = () => {
  const assets = new Map<string, string>();
  const shelf = new Set<string>();
  const heard: string[] = [];
  const deployment: Deployment = {
    text: ({ key }) => Promise.resolve(assets.get(key) ?? '{}'),
    show: (name) => Promise.resolve(void shelf.add(name)),
    clear: () => {
      shelf.clear();
      return Promise.resolve();
    },
    answer: (_, body) => Promise.resolve(void heard.push(body)),
  };
  return {
    deployment,
    /** Names of the pictures that providers would find. */
    shelf: (): readonly string[] => [...shelf].sort(),
    heard: (): readonly string[] => heard,
    /** The event of a deployment that brings a programme, or of a removal. */
    asks: (
      kind: 'Create' | 'Update' | 'Delete',
      { version, files }: { readonly version: string; readonly files: Readonly<Record<string, string>> },
      before?: string,
    ): object => {
      assets.set(version, JSON.stringify(files));
      return {
        ...{
          RequestType: kind,
          ResponseURL: 'https://answers.example',
          StackId: 'stack',
          LogicalResourceId: 'Programme',
        },
        RequestId: `${kind} ${version}`,
        ResourceProperties: {
          Programme: { version, bucket: 'assets', key: version },
          Pictures: [{ name: 'coffee.png', type: 'image/png', bucket: 'assets', key: 'coffee' }],
          Replacing: 'always',
          ClearsPictures: 'true',
        },
        ...(before !== undefined && { OldResourceProperties: { Programme: { version: before } } }),
      };
    },
  };
};
