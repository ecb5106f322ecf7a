package dev.strongroom.service.demo.microsoft;

import java.util.List;

/**
 * An item as its tenant has it.
 *
 * @param resource its path in Graph
 * @param title what people call it
 * @param kept what a backup has to keep of it, as text: of a message the SHA-256 of its bytes, else all its fields
 * @param restored what a restore has to bring back of it, as text
 */
record TenantItem(List<String> folder, String resource, String title, String kept, String restored) {}
