/** The list of 256 words of page "Secret ballots", section 7, in its order. */
export const WORDS: readonly string[] = `
trăng thuyền lúa cầu sông mây gỗ chín đồi vàng trống sen biển ngói năm tre núi chuông bạc đa nắng mưa gió sao trời đất
rừng suối hồ ao đảo bờ cát sỏi bùn thác khe vịnh đèo dốc hang vực cây lá hoa quả rễ cành mầm hạt cỏ rêu dừa chuối mít
xoài ổi na bưởi cam chanh quýt táo lê mận nho dâu vải nhãn ngô khoai sắn vừng lạc bí mướp cà ớt tỏi hành gừng nghệ sả
rau cải trâu ngựa dê cừu gà vịt ngan ngỗng mèo thỏ voi gấu nai khỉ sóc nhím rùa rắn ếch tôm cua ốc sò chim én vạc công
vẹt yến hạc diều ong bướm kiến tằm ve nhện nhà mái tường vườn phố chợ đình chùa tháp thành lầu trường lớp bếp giếng
hiên bàn ghế giường tủ đèn nến gương lược chổi rổ thúng nong nia mẹt chiếu chăn gối nồi chảo bát đĩa thìa thớt ấm chén
ly phích quần khăn mũ nón giày dép tất vòng túi cúc kim sách vở bút thước tranh ảnh thư báo xe tàu bè phà đò đường ray
đàn kèn chiêng mõ xanh tím nâu hồng xám một hai ba bốn sáu bảy mười trăm nghìn cơm bánh xôi kẹo mứt trà sữa giấm mật
xuân hạ đông sáng trưa đêm thép sắt chì kẽm ngọc than gạch nhung bông len bừa cuốc xẻng liềm đục khói sương tuyết sấm
rồng phượng cồn bãi làng xóm thôn huyện tỉnh giáo mộc trúc thông
`
  .trim()
  .split(/\s+/);
