package id.warta.function.processphoto;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/// What a public picture says of itself, written as IPTC's standard wants it in XMP. It is all that
/// a rendition carries besides its pixels.
///
/// @param alt for who cannot see the picture
record Caption(PhotoWords words, @Nullable String alt) {
  private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
  private static final String DUBLIN_CORE = "http://purl.org/dc/elements/1.1/";
  private static final String PHOTOSHOP = "http://ns.adobe.com/photoshop/1.0/";
  private static final String IPTC_CORE = "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/";
  private static final String IPTC_EXTENSION = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/";
  private static final String XML = "http://www.w3.org/XML/1998/namespace";

  /// The XMP packet, or nothing where there is nothing to say.
  byte[] xmp() {
    if (words.equals(new PhotoWords(null, null, null, null, null)) && alt == null) {
      return new byte[0];
    }
    try {
      var text = new StringWriter();
      var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
      xml.writeStartElement("x", "xmpmeta", "adobe:ns:meta/");
      xml.writeNamespace("x", "adobe:ns:meta/");
      xml.writeStartElement("rdf", "RDF", RDF);
      xml.writeNamespace("rdf", RDF);
      xml.writeStartElement("rdf", "Description", RDF);
      xml.writeAttribute("rdf", RDF, "about", "");
      for (var namespace : namespaces().entrySet()) {
        xml.writeNamespace(namespace.getKey(), namespace.getValue());
      }
      list(xml, "dc", DUBLIN_CORE, "description", "Alt", words.caption());
      list(xml, "dc", DUBLIN_CORE, "creator", "Seq", words.creator());
      list(xml, "dc", DUBLIN_CORE, "rights", "Alt", words.copyright());
      value(xml, "photoshop", PHOTOSHOP, "Credit", words.credit());
      list(xml, "Iptc4xmpCore", IPTC_CORE, "AltTextAccessibility", "Alt", alt);
      value(xml, "Iptc4xmpExt", IPTC_EXTENSION, "DigitalSourceType", words.digitalSourceType());
      xml.writeEndElement();
      xml.writeEndElement();
      xml.writeEndElement();
      xml.close();
      return text.toString().getBytes(UTF_8);
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a text that cannot be written as XML", e);
    }
  }

  private static Map<String, String> namespaces() {
    var namespaces = new LinkedHashMap<String, String>();
    namespaces.put("dc", DUBLIN_CORE);
    namespaces.put("photoshop", PHOTOSHOP);
    namespaces.put("Iptc4xmpCore", IPTC_CORE);
    namespaces.put("Iptc4xmpExt", IPTC_EXTENSION);
    return namespaces;
  }

  private static void value(
      XMLStreamWriter xml, String prefix, String namespace, String name, @Nullable String text)
      throws XMLStreamException {
    if (text != null) {
      xml.writeStartElement(prefix, name, namespace);
      xml.writeCharacters(text);
      xml.writeEndElement();
    }
  }

  /// @param kind `Seq`, or `Alt` for a text that could stand there in other languages too
  private static void list(
      XMLStreamWriter xml,
      String prefix,
      String namespace,
      String name,
      String kind,
      @Nullable String text)
      throws XMLStreamException {
    if (text != null) {
      xml.writeStartElement(prefix, name, namespace);
      xml.writeStartElement("rdf", kind, RDF);
      xml.writeStartElement("rdf", "li", RDF);
      if (kind.equals("Alt")) {
        xml.writeAttribute("xml", XML, "lang", "x-default");
      }
      xml.writeCharacters(text);
      xml.writeEndElement();
      xml.writeEndElement();
      xml.writeEndElement();
    }
  }
}
