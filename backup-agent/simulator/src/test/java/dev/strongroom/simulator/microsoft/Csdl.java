package dev.strongroom.simulator.microsoft;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** Microsoft's published metadata of Graph v1.0 (OData CSDL 4.0), reduced to what the tenant serves. */
final class Csdl {
    /** A property of a type, structural or a navigation. */
    record Property(String type, boolean collection, boolean nullable) {}

    /** An entity or complex type. */
    record Type(String name, Optional<String> base, Map<String, Property> properties) {}

    private final Map<String, Type> types = new HashMap<>();
    private final Map<String, Set<String>> enums = new HashMap<>();
    private final Map<String, Property> roots = new HashMap<>();

    static Csdl load() {
        Csdl csdl = new Csdl();
        try (InputStream in = Objects.requireNonNull(Csdl.class.getResourceAsStream("graph-v1.0.csdl.xml"))) {
            Element schema = (Element) DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(in)
                    .getElementsByTagName("Schema")
                    .item(0);
            for (Node node = schema.getFirstChild(); node != null; node = node.getNextSibling()) {
                if (node instanceof Element element) {
                    csdl.read(element);
                }
            }
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException("The metadata can't be read", e);
        }
        return csdl;
    }

    private void read(Element element) {
        String name = element.getAttribute("Name");
        Map<String, Property> properties = new HashMap<>();
        Set<String> members = new HashSet<>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                String type = child.getAttribute(child.hasAttribute("EntityType") ? "EntityType" : "Type");
                boolean collection = type.startsWith("Collection(") || child.getTagName().equals("EntitySet");
                properties.put(child.getAttribute("Name"),
                        new Property(shortName(type), collection, !child.getAttribute("Nullable").equals("false")));
                members.add(child.getAttribute("Name"));
            }
        }
        switch (element.getTagName()) {
            case "EnumType" -> enums.put(name, members);
            case "EntityContainer" -> roots.putAll(properties);
            default -> types.put(name, new Type(name,
                    Optional.of(shortName(element.getAttribute("BaseType"))).filter(base -> !base.isEmpty()),
                    properties));
        }
    }

    static String shortName(String type) {
        return type.replaceFirst("^Collection\\((.*)\\)$", "$1").replaceFirst("^#?(microsoft\\.)?graph\\.", "");
    }

    Optional<Type> type(String name) {
        return Optional.ofNullable(types.get(name));
    }

    Optional<Set<String>> enumeration(String name) {
        return Optional.ofNullable(enums.get(name));
    }

    /** A property of a type or of one that it derives from. */
    Optional<Property> property(String type, String name) {
        Optional<Type> found = type(type);
        return found.map(t -> t.properties().get(name))
                .or(() -> found.flatMap(Type::base).flatMap(base -> property(base, name)));
    }

    /** An entity set or singleton. */
    Optional<Property> root(String name) {
        return Optional.ofNullable(roots.get(name));
    }
}
