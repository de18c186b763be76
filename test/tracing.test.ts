import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { join } from "node:path"
import { afterAll, beforeAll, expect, it } from "@effect/vitest"
import { pipelineIn, sentence, temporaryFolder, writeTexts } from "./program.ts"

const temporary = temporaryFolder()
const raw = writeTexts(join(temporary, "raw"), { "a.txt": sentence, "b.txt": "" })

interface Received {
  readonly url: string | undefined
  readonly type: string | undefined
  readonly body: string
}
const received: Array<Received> = []
const collector = createServer((request, response) => {
  let body = ""
  request.setEncoding("utf8").on("data", (text: string) => (body += text))
  request.on("end", () => {
    received.push({ url: request.url, type: request.headers["content-type"], body })
    response.end("{}")
  })
})
let endpoint = ""
beforeAll(async () => {
  await new Promise<void>((resolve) => collector.listen(0, "127.0.0.1", resolve))
  const address = collector.address()
  if (!isAddress(address)) throw new Error("the collector has no port")
  endpoint = `http://127.0.0.1:${address.port}`
})
afterAll(() => new Promise<void>((resolve) => void collector.close(() => resolve())))
const isAddress = (address: AddressInfo | string | null): address is AddressInfo =>
  address !== null && typeof address === "object"

const release = (out: string, env: Readonly<Record<string, string>>) =>
  pipelineIn({ env }, "release", "--raw", raw, "--out", join(temporary, out), "--quiet")

interface Span {
  readonly name: string
  readonly attributes: ReadonlyArray<{ readonly key: string; readonly value: Readonly<Record<string, unknown>> }>
}
/** The spans of a request, by name, with their attributes. */
const spansOf = (body: string): ReadonlyMap<string, Readonly<Record<string, unknown>>> => {
  const {
    resourceSpans
  }: {
    readonly resourceSpans: ReadonlyArray<{
      readonly scopeSpans: ReadonlyArray<{ readonly spans: ReadonlyArray<Span> }>
    }>
  } = JSON.parse(body)
  const spans = resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans))
  const numberOf = (value: Readonly<Record<string, unknown>>) => Number(Object.values(value)[0])
  return new Map(
    spans.map(({ name, attributes }) => [
      name,
      Object.fromEntries(attributes.map(({ key, value }) => [key, numberOf(value)]))
    ])
  )
}

it("sends a span of each step with its counts to the collector that the environment names", async () => {
  const { code } = await release("traced", {
    OTEL_EXPORTER_OTLP_ENDPOINT: endpoint,
    OTEL_EXPORTER_OTLP_PROTOCOL: "http/json"
  })
  expect(code).toBe(0)
  const requests = received.splice(0)
  expect(new Set(requests.map(({ url }) => url))).toEqual(new Set(["/v1/traces"]))
  expect(requests[0]?.body).toContain("sanctuary-record")
  const spans = new Map(requests.flatMap(({ body }) => [...spansOf(body)]))
  expect(spans.get("read, clean, extract")).toEqual({ texts: 1, extracted: 1, refused: 1 })
  expect(spans.get("dedupe")).toEqual({ pairs: 0 })
  for (const step of ["reconcile", "validate", "publish"]) expect(spans.get(step)).toMatchObject({ documents: 1 })
  expect([...spans.keys()]).toContain("release")
})

it("takes the endpoint of traces as it stands, in protobuf unless it is told otherwise", async () => {
  const { code } = await release("protobuf", { OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: `${endpoint}/mine` })
  expect(code).toBe(0)
  const requests = received.splice(0)
  expect(new Set(requests.map(({ url, type }) => `${url} ${type}`))).toEqual(new Set(["/mine application/x-protobuf"]))
})

it("sends nothing without the variable, or with OTEL_SDK_DISABLED", async () => {
  expect((await release("untraced", {})).code).toBe(0)
  const disabled = { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, OTEL_SDK_DISABLED: "true" }
  expect((await release("disabled", disabled)).code).toBe(0)
  expect(received).toEqual([])
})

it("makes the release though the collector is gone or its address is none", async () => {
  for (const [out, address] of [
    ["gone", "http://127.0.0.1:9"],
    ["wrong", "nonsense"]
  ] as const) {
    const { code } = await release(out, { OTEL_EXPORTER_OTLP_ENDPOINT: address })
    expect(code).toBe(0)
  }
})
