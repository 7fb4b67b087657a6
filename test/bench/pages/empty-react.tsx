import { createRoot } from 'react-dom/client'

// The least that React can show: what a first paint costs at any rate.
const place =
  document.getElementById('root') ?? document.documentElement.appendChild(document.createElement('empty-react'))
const layer =
  place.id === 'root' ? place : place.attachShadow({ mode: 'open' }).appendChild(document.createElement('div'))
createRoot(layer).render(<p className="card">Empty</p>)
