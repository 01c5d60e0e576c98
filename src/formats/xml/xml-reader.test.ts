import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { XmlError } from './xml-error.ts'
import { XmlReader } from './xml-reader.ts'

/** The events of a document, fed in pieces of the given size. */
function events(xml: string, pieceLength = xml.length): readonly string[] {
  const seen: string[] = []
  const reader = new XmlReader(
    {
      open: (name, attributes) => seen.push(`<${name} ${JSON.stringify(attributes)}`),
      close: (name) => seen.push(`/${name}`),
      text: (value) => seen.push(value),
    },
    { 'urn:word': 'w' },
  )
  for (let at = 0; at < xml.length; at += pieceLength) reader.feed(xml.slice(at, at + pieceLength))
  reader.end()
  return seen
}

describe('XmlReader', () => {
  it('names elements and attributes by namespace, whatever prefix the file uses', () => {
    const xml =
      '<?xml version="1.0"?><x:a xmlns:x="urn:word" x:val="1" id="2"><x:b/><c xmlns="urn:word"/><y xmlns="urn:else"/></x:a>'
    expect(events(xml)).toEqual([
      '<w:a {"w:val":"1","id":"2"}',
      '<w:b {}',
      '/w:b',
      '<w:c {}',
      '/w:c',
      '<foreign:y {}',
      '/foreign:y',
      '/w:a',
    ])
  })

  it('gives the same events however the input is cut', () => {
    const xml = '<a t="x > y"><!-- no > --><b>1 &lt; 2 &#x4e00;&#20108;</b><![CDATA[<raw>]]>\n<?pi ?>三</a>\n'
    const whole = events(xml)
    expect(whole.join('|')).toBe('<a {"t":"x > y"}|<b {}|1 < 2 一二|/b|<raw>|\n|三|/a')
    for (let length = 1; length < 12; length += 1) expect(events(xml, length)).toEqual(whole)
  })

  it.each([
    ['a document type, and with it every entity', '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'],
    ['an entity nobody declared', '<a>&nbsp;</a>'],
    ['a bare ampersand', '<a>Q&A</a>'],
    ['tags that do not match', '<a><b></a></b>'],
    ['a second root', '<a/><a/>'],
    ['text outside the root', '<a/>x'],
    ['a cut end', '<a><b></b>'],
    ['an attribute without quotes', '<a b=c></a>'],
    ['a character that does not exist', '<a>&#xD800;</a>'],
    ['nothing at all', '  '],
    ['elements nested a thousand deep', '<a>'.repeat(1000)],
    ['a single token without end', `<a><!--${'x'.repeat(1_100_000)}`],
  ])('refuses %s', (_, xml) => {
    expect(() => events(xml, 65_536)).toThrow(XmlError)
  })

  it('never fails in any other way, whatever it is fed', () => {
    const pieces = fc.constantFrom(
      '<',
      '>',
      '/',
      '"',
      "'",
      '=',
      'a',
      ' ',
      '&',
      ';',
      '!',
      '--',
      '[CDATA[',
      ']]>',
      '?',
      '<a>',
      '</a>',
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), fc.integer({ min: 1, max: 9 }), (parts, length) => {
        try {
          events(parts.join(''), length)
        } catch (error) {
          expect(error).toBeInstanceOf(XmlError)
        }
      }),
      { numRuns: 3000, seed: 2024 },
    )
  })
})
