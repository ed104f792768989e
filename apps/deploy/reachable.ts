/** Where the API answers: an emulator serves it below its own address, for want of a host name of its own. */
export const reachable = (apiUrl: string, endpoint: string | undefined): string => {
  const id = /^https?:\/\/([a-z0-9]+)\./.exec(apiUrl)?.[1];
  if (endpoint === undefined || id === undefined) return apiUrl;
  return `${endpoint.replace(/\/+$/, '')}/_aws/execute-api/${id}/$default`;
};
