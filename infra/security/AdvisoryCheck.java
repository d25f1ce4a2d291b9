import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Prints the components of an SBOM that have a published flaw. Arguments: SBOM (CycloneDX, XML), advisories, further components as
 * {@code group:name:version}. Ends with 1 when a flaw is not accepted, with 2 when a file cannot be read.
 */
final class AdvisoryCheck {
    private AdvisoryCheck() {}

    public static void main(String[] args) throws Exception {
        List<Advisory> advisories = Advisory.read(Path.of(args[1]));
        List<Component> components = Component.read(Path.of(args[0]));
        Arrays.stream(args).skip(2).map(Component::parse).forEach(components::add);
        // A check of nothing would always pass.
        if (advisories.isEmpty() || components.isEmpty()) {
            System.err.println("No advisories or no components");
            System.exit(2);
        }
        int affected = 0;
        for (Component component : components) {
            for (Advisory advisory : advisories) {
                if (advisory.concerns(component) && !advisory.isFixedIn(component.version())) {
                    boolean accepted = !advisory.accepted().isEmpty();
                    affected += accepted ? 0 : 1;
                    System.out.printf(
                            "%s %s: %s; fixed in %s%s%n",
                            accepted ? "accepted" : "AFFECTED",
                            component,
                            advisory.flaw(),
                            String.join(", ", advisory.fixed()),
                            accepted ? ". " + advisory.accepted() : "");
                }
            }
        }
        System.out.printf("%d components, %d affected%n", components.size(), affected);
        System.exit(affected == 0 ? 0 : 1);
    }

    private record Component(String group, String name, String version) {
        static Component parse(String coordinates) {
            String[] parts = coordinates.split(":");
            if (parts.length != 3) {
                throw new IllegalArgumentException("expected group:name:version, not " + coordinates);
            }
            return new Component(parts[0], parts[1], parts[2]);
        }

        static List<Component> read(Path sbom) throws Exception {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            NodeList found = factory.newDocumentBuilder().parse(sbom.toFile()).getElementsByTagName("component");
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
            return new Advisory(columns[0], List.of(columns[1].split(", *")), columns[2], columns[3].strip());
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
