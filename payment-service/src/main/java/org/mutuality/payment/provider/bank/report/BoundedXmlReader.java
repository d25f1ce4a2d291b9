package org.mutuality.payment.provider.bank.report;

import static org.mutuality.payment.provider.bank.report.BankFileProblem.BANK_FILE_UNREADABLE;
import static org.mutuality.payment.provider.bank.report.BankFileProblem.BANK_FILE_UNSUPPORTED;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.mutuality.platform.problem.ProblemException;
import org.mutuality.platform.xml.SafeXmlParser;
import org.mutuality.platform.xml.UnsafeXmlException;

/**
 * Walks an untrusted ISO 20022 file with {@link SafeXmlParser}: everything in it has a size limit, and one element is in memory
 * at a time. Paths are local names from below {@code Document}, such as {@code /CstmrPmtStsRpt/GrpHdr/MsgId}.
 */
final class BoundedXmlReader {
    private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:";
    private static final int MAX_TEXT_LENGTH = 2_000;

    /** Receives the elements of a file in its order. */
    interface Visitor {
        default void open(String path) {}

        /**
         * An element without child elements.
         *
         * @param currency its attribute Ccy, else ""
         */
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

    private BoundedXmlReader(Set<String> kinds, Visitor visitor) {
        this.kinds = kinds;
        this.visitor = visitor;
    }

    /**
     * @param kinds supported message types, such as {@code pain.002.001.10}
     * @throws ProblemException BANK_FILE_UNREADABLE, BANK_FILE_UNSUPPORTED, or the visitor's
     */
    static void walk(Path file, Set<String> kinds, Visitor visitor) {
        new BoundedXmlReader(kinds, visitor).walk(file, () -> false);
    }

    /**
     * Which of the message types the file has, by its root alone.
     *
     * @throws ProblemException as {@link #walk}
     */
    static String kind(Path file, Set<String> kinds) {
        BoundedXmlReader walk = new BoundedXmlReader(kinds, (path, text, currency) -> {});
        walk.walk(file, () -> !walk.kind.isEmpty());
        return walk.kind;
    }

    private void walk(Path file, BooleanSupplier done) {
        try (TokenLimitInputStream in =
                new TokenLimitInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            SafeXmlParser.walk(in, Integer.MAX_VALUE, new SafeXmlParser.Walker() {
                @Override
                public void at(int event, XMLStreamReader xml) {
                    in.step();
                    event(event, xml);
                }

                @Override
                public boolean done() {
                    return done.getAsBoolean();
                }
            });
        } catch (UnsafeXmlException e) {
            throw BANK_FILE_UNREADABLE.because(e.why());
        } catch (IOException e) {
            throw BANK_FILE_UNREADABLE.because("cut-off");
        }
    }

    private void event(int event, XMLStreamReader reader) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> open(reader);
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> characters(reader);
            case XMLStreamConstants.END_ELEMENT -> close();
            default -> {
                // Comments and the like are ignored.
            }
        }
    }

    private void open(XMLStreamReader reader) {
        String path = paths.isEmpty() ? root(reader) : paths.peek() + "/" + reader.getLocalName();
        paths.push(path);
        text.setLength(0);
        currency = Objects.requireNonNullElse(reader.getAttributeValue(null, "Ccy"), "");
        leaf = true;
        visitor.open(path);
    }

    private String root(XMLStreamReader reader) {
        String namespace = Objects.requireNonNullElse(reader.getNamespaceURI(), "");
        boolean supported = namespace.startsWith(NAMESPACE) && kinds.contains(namespace.substring(NAMESPACE.length()));
        if (!supported || !reader.getLocalName().equals("Document")) {
            throw BANK_FILE_UNSUPPORTED.because("supported", String.join(", ", kinds.stream().sorted().toList()));
        }
        kind = namespace.substring(NAMESPACE.length());
        return "";
    }

    private void characters(XMLStreamReader reader) {
        if (leaf) {
            text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
            if (text.length() > MAX_TEXT_LENGTH) {
                throw BANK_FILE_UNREADABLE.because("long-text", MAX_TEXT_LENGTH);
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
