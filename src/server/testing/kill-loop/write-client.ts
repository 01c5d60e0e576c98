// The process that survives: keeps writes under way and notes each acknowledged one in a file of its own.
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs'
import { connect } from 'node:net'
import { createInterface } from 'node:readline'
import { WRITES_IN_FLIGHT } from './write-request.ts'

const [port = '', logFile = '', round = ''] = process.argv.slice(2)
const log = openSync(logFile, 'a')
const socket = connect(Number(port), '127.0.0.1')
const inFlight = new Set<string>()
let sent = 0

function send(): void {
  const writeId = `${round}-${sent}`
  sent += 1
  inFlight.add(writeId)
  socket.write(`${writeId}\n`)
}

socket.on('connect', () => {
  while (inFlight.size < WRITES_IN_FLIGHT) send()
})
const answers = createInterface(socket)
answers.on('line', (writeId) => {
  writeSync(log, `${writeId}\n`)
  inFlight.delete(writeId)
  console.log('acknowledged')
  send()
})
// The server is killed on purpose: the connection ends how it may.
socket.on('error', () => undefined)
answers.on('error', () => undefined)
socket.on('close', () => {
  fsyncSync(log)
  closeSync(log)
  console.log(`in flight ${inFlight.size}`)
})
