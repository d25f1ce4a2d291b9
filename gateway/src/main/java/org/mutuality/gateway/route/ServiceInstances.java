package org.mutuality.gateway.route;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Addresses of the instances of a service; most have one.
 *
 * @param origins at least one
 */
public record ServiceInstances(List<URI> origins) {

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /**
     * Read by the configuration.
     *
     * @param addresses separated by commas, such as {@code http://10.0.0.1:8082,http://10.0.0.2:8082}
     */
    public static ServiceInstances of(String addresses) {
        List<URI> origins = Arrays.stream(addresses.split(","))
                .map(String::trim)
                .filter(address -> !address.isEmpty())
                .map(URI::create)
                .toList();
        if (origins.isEmpty() || origins.stream().anyMatch(origin -> origin.getHost() == null)) {
            throw new IllegalArgumentException(
                    "must be http(s)://host[:port], several separated by commas, not " + addresses);
        }
        return new ServiceInstances(origins);
    }

    public boolean areSeveral() {
        return origins.size() > 1;
    }

    /**
     * The instances in the order in which they are tried. Requests about one id, the first in the path, begin with the same
     * instance: it has the aggregate in its cache, and shows a write to the next read before the others do.
     */
    List<URI> inOrder(String path) {
        if (!areSeveral()) {
            return origins;
        }
        Matcher id = ID.matcher(path);
        int first = id.find()
                ? Math.floorMod(id.group().toLowerCase(Locale.ROOT).hashCode(), origins.size())
                : ThreadLocalRandom.current().nextInt(origins.size());
        List<URI> rotated = new ArrayList<>(origins);
        Collections.rotate(rotated, -first);
        return List.copyOf(rotated);
    }
}
