// The query editor on this service's own endpoint. A viewer is set in the editor's Headers tab and is forgotten with it.
const endpoint = new URL('graphql', document.baseURI);
const socket = new URL(endpoint);
socket.protocol = socket.protocol.replace('http', 'ws');

const welcome = `# Ctrl+Space completes, Ctrl+Enter runs.
# The book on the left is the schema.
# To see more than everybody may, set "Headers":
#   { "Authorization": "Bearer demo-agency" }
query Directory {
  organizations(first: 5) {
    totalCount
    nodes {
      name(lang: EN)
      nameZhHans
      resources(first: 3) {
        nodes { name(lang: EN) }
      }
    }
  }
}
`;

// Who signed in on the pages is known by a cookie, with which a request has to show that it comes from one of them.
const ours = () => {
  const token = /(?:^|; )XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1];
  return token ? { 'X-XSRF-TOKEN': token } : {};
};
const send = (address, request) => fetch(address, { ...request, headers: { ...ours(), ...request.headers } });

ReactDOM.createRoot(document.getElementById('graphiql')).render(
  React.createElement(GraphiQL, {
    fetcher: GraphiQL.createFetcher({ url: endpoint.href, fetch: send, subscriptionUrl: socket.href }),
    defaultQuery: welcome,
    isHeadersEditorEnabled: true,
    shouldPersistHeaders: false,
  }),
);
