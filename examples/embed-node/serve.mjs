// Starts the server on the port that PORT names, or 3000.
import { server } from "./server.mjs"

const port = Number(process.env["PORT"] ?? 3000)
server.listen(port, () => console.log(`http://localhost:${port}/`))
