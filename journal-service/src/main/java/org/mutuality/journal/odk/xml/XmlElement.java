package org.mutuality.journal.odk.xml;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.mutuality.platform.xml.SafeXmlParser;
import org.mutuality.platform.xml.UnsafeXmlException;

/**
 * An element of an XML document in memory.
 *
 * @param name without its namespace, like the names of {@code attributes}
 */
public record XmlElement(
        String name, Map<String, String> attributes, StringBuilder content, List<XmlElement> children) {

    /** @throws UnsafeXmlException when the document is not well-formed or too large */
    public static XmlElement read(InputStream document, int mostElements) throws UnsafeXmlException {
        XmlElement top = new XmlElement("", Map.of(), new StringBuilder(), new ArrayList<>());
        Deque<XmlElement> open = new ArrayDeque<>(List.of(top));
        SafeXmlParser.walk(document, mostElements, (event, xml) -> {
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> {
                    XmlElement next = startElement(xml);
                    open.element().children.add(next);
                    open.push(next);
                }
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                    open.element().content.append(xml.getText());
                default -> {}
            }
        });
        return top.children.getFirst();
    }

    public String text() {
        return content.toString().strip();
    }

    public Optional<String> attribute(String attribute) {
        return Optional.ofNullable(attributes.get(attribute));
    }

    public Optional<XmlElement> child(String child) {
        return children(child).findFirst();
    }

    /** Text of a child, unless it is empty. */
    public Optional<String> childText(String child) {
        return child(child).map(XmlElement::text).filter(text -> !text.isEmpty());
    }

    public Stream<XmlElement> children(String child) {
        return children.stream().filter(one -> one.name.equals(child));
    }

    private static XmlElement startElement(XMLStreamReader xml) {
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            @Nullable String value = xml.getAttributeValue(i);
            attributes.put(xml.getAttributeLocalName(i), value == null ? "" : value);
        }
        return new XmlElement(xml.getLocalName(), attributes, new StringBuilder(), new ArrayList<>());
    }
}
