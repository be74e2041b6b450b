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

ReactDOM.createRoot(document.getElementById('graphiql')).render(
  React.createElement(GraphiQL, {
    fetcher: GraphiQL.createFetcher({ url: endpoint.href, subscriptionUrl: socket.href }),
    defaultQuery: welcome,
    isHeadersEditorEnabled: true,
    shouldPersistHeaders: false,
  }),
);
