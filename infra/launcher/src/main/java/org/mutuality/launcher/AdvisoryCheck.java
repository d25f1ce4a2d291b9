package org.mutuality.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Finds the components of an SBOM that have a published flaw; the script {@code infra/security/check}. */
public final class AdvisoryCheck {
    private AdvisoryCheck() {}

    /** Arguments: SBOM (CycloneDX, XML), advisories, further components as {@code group:name:version}. */
    public static void main(String[] args) throws IOException {
        System.exit(check(Path.of(args[0]), Path.of(args[1]), List.of(args).subList(2, args.length), System.out));
    }

    /**
     * @param others components that the SBOM does not contain
     * @return 0; 1 when a flaw is not accepted; 2 when there is nothing to compare
     * @throws IOException when a file cannot be read
     */
    static int check(Path sbom, Path advisories, List<String> others, PrintStream out) throws IOException {
        List<Advisory> known = Advisory.read(advisories);
        List<Component> components = Component.read(sbom);
        // A check of nothing would always pass.
        if (known.isEmpty() || components.isEmpty()) {
            out.println("No advisories or no components");
            return 2;
        }
        others.stream().map(Component::parse).forEach(components::add);
        int affected = 0;
        for (Component component : components) {
            for (Advisory advisory : known) {
                if (advisory.concerns(component) && !advisory.isFixedIn(component.version())) {
                    boolean accepted = !advisory.accepted().isEmpty();
                    affected += accepted ? 0 : 1;
                    out.printf(
                            "%s %s: %s; fixed in %s%s%n",
                            accepted ? "accepted" : "AFFECTED",
                            component,
                            advisory.flaw(),
                            String.join(", ", advisory.fixed()),
                            accepted ? ". " + advisory.accepted() : "");
                }
            }
        }
        out.printf("%d components, %d affected%n", components.size(), affected);
        return affected == 0 ? 0 : 1;
    }

    private record Component(String group, String name, String version) {
        static Component parse(String coordinates) {
            String[] parts = coordinates.split(":", -1);
            if (parts.length != 3) {
                throw new IllegalArgumentException("expected group:name:version, not " + coordinates);
            }
            return new Component(parts[0], parts[1], parts[2]);
        }

        static List<Component> read(Path sbom) throws IOException {
            NodeList found;
            try {
                DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
                factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
                found = factory.newDocumentBuilder().parse(sbom.toFile()).getElementsByTagName("component");
            } catch (ParserConfigurationException | SAXException e) {
                throw new IOException(sbom + " is not an SBOM", e);
            }
            List<Component> components = new ArrayList<>();
            IntStream.range(0, found.getLength())
                    .mapToObj(index -> (Element) found.item(index))
                    .map(one -> new Component(text(one, "group"), text(one, "name"), text(one, "version")))
                    .forEach(components::add);
            return components;
        }

        private static String text(Element component, String name) {
            NodeList found = component.getElementsByTagName(name);
            return found.getLength() == 0 ? "" : found.item(0).getTextContent();
        }

        @Override
        public String toString() {
            return group + ":" + name + ":" + version;
        }
    }

    private record Advisory(String component, List<String> fixed, String flaw, String accepted) {
        static List<Advisory> read(Path file) throws IOException {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(Advisory::parse)
                    .toList();
        }

        private static Advisory parse(String line) {
            String[] columns = line.split("\t", -1);
            if (columns.length != 4) {
                throw new IllegalArgumentException("expected four columns: " + line);
            }
            return new Advisory(columns[0], List.of(columns[1].split(", *", -1)), columns[2], columns[3].strip());
        }

        boolean concerns(Component other) {
            return component.equals(other.group() + ":*") || component.equals(other.group() + ":" + other.name());
        }

        /** In its own line of versions, such as 4.1, or newer than all of them. */
        boolean isFixedIn(String version) {
            Comparator<String> order = Comparator.comparing(AdvisoryCheck::numbers, AdvisoryCheck::compare);
            return fixed.stream().anyMatch(one -> line(one).equals(line(version)) && order.compare(version, one) >= 0)
                    || fixed.stream().allMatch(one -> order.compare(version, one) >= 0);
        }

        private static List<Integer> line(String version) {
            return numbers(version).stream().limit(2).toList();
        }
    }

    private static List<Integer> numbers(String version) {
        return Pattern.compile("[.-]")
                .splitAsStream(version)
                .takeWhile(part -> part.matches("\\d{1,9}"))
                .map(Integer::valueOf)
                .toList();
    }

    private static int compare(List<Integer> one, List<Integer> other) {
        for (int index = 0; index < Math.max(one.size(), other.size()); index++) {
            int difference = Integer.compare(
                    index < one.size() ? one.get(index) : 0, index < other.size() ? other.get(index) : 0);
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    }
}
