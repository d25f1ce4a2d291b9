package org.mutuality.payment.provider.bank;

import static org.mutuality.payment.provider.bank.BankFileProblem.BANK_FILE_UNREADABLE;
import static org.mutuality.payment.provider.bank.BankFileProblem.BANK_FILE_UNSUPPORTED;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.mutuality.platform.problem.Refusal;

/**
 * Walks an ISO 20022 file of a stranger: no DTD, no entity, no depth and no length without a bound; one element in memory.
 * Paths are local names from below {@code Document}, as in {@code /CstmrPmtStsRpt/GrpHdr/MsgId}.
 */
final class XmlIn {
    private static final String SPACE = "urn:iso:std:iso:20022:tech:xsd:";
    private static final int DEEPEST = 40;
    private static final int LONGEST_TEXT = 2_000;
    private static final int BYTE_ORDER_MARK = '\uFEFF';

    /** What is told of a file, in its order. */
    interface Visitor {
        default void open(String path) {}

        /** An element without others in it. @param currency of its attribute Ccy, else "" */
        void text(String path, String text, String currency);

        default void close(String path) {}
    }

    private final Set<String> kinds;
    private final Visitor visitor;
    private final Deque<String> paths = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private String currency = "";
    private String kind = "";
    private boolean leaf;

    private XmlIn(Set<String> kinds, Visitor visitor) {
        this.kinds = kinds;
        this.visitor = visitor;
    }

    /**
     * @param kinds that are read, as in {@code pain.002.001.10}
     * @throws Refusal BANK_FILE_UNREADABLE, BANK_FILE_UNSUPPORTED, or the visitor's
     */
    static void walk(Path file, Set<String> kinds, Visitor visitor) {
        try (Paced in = new Paced(new BufferedInputStream(Files.newInputStream(file)))) {
            XMLStreamReader reader = reader(in);
            XmlIn walk = new XmlIn(kinds, visitor);
            do {
                in.step();
                walk.event(reader);
            } while (advanced(reader));
        } catch (XMLStreamException | IOException e) {
            throw unreadable();
        }
    }

    /** Which of {@code kinds} a file is, by its root alone. @throws Refusal as {@link #walk} */
    static String kind(Path file, Set<String> kinds) {
        try (Paced in = new Paced(new BufferedInputStream(Files.newInputStream(file)))) {
            XMLStreamReader reader = reader(in);
            XmlIn walk = new XmlIn(kinds, (path, text, currency) -> {});
            do {
                walk.event(reader);
            } while (walk.kind.isEmpty() && advanced(reader));
            return walk.kind;
        } catch (XMLStreamException | IOException e) {
            throw unreadable();
        }
    }

    private static Refusal unreadable() {
        return BANK_FILE_UNREADABLE.because("It is truncated or not valid ISO 20022 XML");
    }

    // The JDK's parser throws more than it declares at some broken files, here and below.
    private static XMLStreamReader reader(Paced in) throws XMLStreamException, IOException {
        try {
            // ISO 20022 is UTF-8. The parser's own decoder would write what is wrong to the console, too.
            return factory().createXMLStreamReader(utf8(in));
        } catch (RuntimeException e) {
            throw new XMLStreamException(e);
        }
    }

    private static Reader utf8(InputStream in) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()));
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }

    private static boolean advanced(XMLStreamReader reader) throws XMLStreamException {
        try {
            boolean more = reader.hasNext();
            if (more) {
                reader.next();
            }
            return more;
        } catch (RuntimeException e) {
            throw new XMLStreamException(e);
        }
    }

    private void event(XMLStreamReader reader) {
        switch (reader.getEventType()) {
            case XMLStreamConstants.START_ELEMENT -> open(reader);
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> characters(reader);
            case XMLStreamConstants.END_ELEMENT -> close();
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                throw BANK_FILE_UNREADABLE.because("It has a DTD or entities, which are not allowed");
            default -> {
                // Comments and the like mean nothing.
            }
        }
    }

    private void open(XMLStreamReader reader) {
        String path = paths.isEmpty() ? root(reader) : paths.peek() + "/" + reader.getLocalName();
        if (paths.size() >= DEEPEST) {
            throw BANK_FILE_UNREADABLE.because("It is nested deeper than %d", DEEPEST);
        }
        paths.push(path);
        text.setLength(0);
        currency = Objects.requireNonNullElse(reader.getAttributeValue(null, "Ccy"), "");
        leaf = true;
        visitor.open(path);
    }

    private String root(XMLStreamReader reader) {
        String space = Objects.requireNonNullElse(reader.getNamespaceURI(), "");
        boolean known = space.startsWith(SPACE) && kinds.contains(space.substring(SPACE.length()));
        if (!known || !reader.getLocalName().equals("Document")) {
            throw BANK_FILE_UNSUPPORTED.because(
                    "Supported: %s", String.join(", ", kinds.stream().sorted().toList()));
        }
        kind = space.substring(SPACE.length());
        return "";
    }

    private void characters(XMLStreamReader reader) {
        if (leaf) {
            text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
            if (text.length() > LONGEST_TEXT) {
                throw BANK_FILE_UNREADABLE.because("It has a text longer than %d characters", LONGEST_TEXT);
            }
        }
    }

    private void close() {
        String path = paths.pop();
        if (leaf) {
            visitor.text(path, text.toString().strip(), currency);
        }
        leaf = false;
        visitor.close(path);
    }
}
