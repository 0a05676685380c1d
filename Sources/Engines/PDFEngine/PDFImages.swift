import CPoppler
public import PageModel

/// A picture placed on a page.
public struct PDFImage: Hashable, Sendable {
    /// Where it stands on the page shown.
    public let box: Box
    /// Its own pixels; 0 when Poppler cannot decode it.
    public let pixelWidth: Int
    public let pixelHeight: Int

    /// Dots per inch, the finer of the two directions, whichever way the picture is turned.
    public var resolution: Double {
        guard pixelWidth > 0, pixelHeight > 0, box.width > 0, box.height > 0 else { return 0 }
        let long = Double(max(pixelWidth, pixelHeight)) / max(box.width, box.height)
        let short = Double(min(pixelWidth, pixelHeight)) / min(box.width, box.height)
        return max(long, short) * 72
    }
}

extension PDFPage {
    /// The pictures that take at least `share` of the page's surface: only they tell a scan, and decoding one is not free.
    public func images(coveringAtLeast share: Double) -> [PDFImage] {
        let head = poppler_page_get_image_mapping(page)
        defer { poppler_page_free_image_mapping(head) }
        var images: [PDFImage] = []
        var next = head
        while let node = next {
            next = node.pointee.next
            guard let data = node.pointee.data else { continue }
            let mapping = data.assumingMemoryBound(to: PopplerImageMapping.self).pointee
            guard let box = visibleBox(mapping.area), box.width * box.height >= share * width * height else { continue }
            images.append(image(id: mapping.image_id, box: box))
        }
        return images
    }

    private func visibleBox(_ area: PopplerRectangle) -> Box? {
        let left = max(0, min(area.x1, area.x2))
        let top = max(0, min(area.y1, area.y2))
        return Box(
            left: left, top: top, width: min(width, max(area.x1, area.x2)) - left,
            height: min(height, max(area.y1, area.y2)) - top)
    }

    private func image(id: gint, box: Box) -> PDFImage {
        guard let surface = poppler_page_get_image(page, id) else {
            return PDFImage(box: box, pixelWidth: 0, pixelHeight: 0)
        }
        defer { cairo_surface_destroy(surface) }
        return PDFImage(
            box: box, pixelWidth: Int(cairo_image_surface_get_width(surface)),
            pixelHeight: Int(cairo_image_surface_get_height(surface)))
    }
}
